use super::{Node, Unreadable};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, Deserializer, EnumAccess, IntoDeserializer, VariantAccess, Visitor};
use std::fmt;

type Result<T> = std::result::Result<T, Unreadable>;

/// Several kinds of value that are read in the same way, each named by serde's method for it.
macro_rules! reads {
    ($($method:ident)+ => |$node:ident, $visitor:ident| $read:expr) => {
        $(fn $method<V: Visitor<'de>>(self, $visitor: V) -> Result<V::Value> {
            let $node = self;
            $read
        })+
    };
}

impl<'de> Deserializer<'de> for Node {
    type Error = Unreadable;

    // What describes itself: the tagged kinds that serde has to look at before it knows what they are.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Self::Null => visitor.visit_unit(),
            Self::Bool(value) => visitor.visit_bool(value),
            Self::Natural(value) => visitor.visit_u64(value),
            Self::Negative(value) => visitor.visit_i64(value),
            Self::Fraction(value) => visitor.visit_f64(value),
            Self::Text(text) => visitor.visit_string(text),
            Self::List(list) => visitor.visit_seq(SeqDeserializer::new(list.into_iter())),
            Self::Record(record) => visitor.visit_map(MapDeserializer::new(record.into_iter())),
        }
    }

    reads! { deserialize_bool => |node, visitor| match node {
        Self::Bool(value) => visitor.visit_bool(value),
        _ => Err(Unreadable),
    } }

    reads! {
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_f32 deserialize_f64
        => |node, visitor| match node {
            Self::Natural(value) => visitor.visit_u64(value),
            Self::Negative(value) => visitor.visit_i64(value),
            Self::Fraction(value) => visitor.visit_f64(value),
            _ => Err(Unreadable),
        }
    }

    reads! {
        deserialize_char deserialize_str deserialize_string deserialize_identifier
        deserialize_bytes deserialize_byte_buf
        => |node, visitor| match node {
            Self::Text(text) => visitor.visit_str(&text),
            _ => Err(Unreadable),
        }
    }

    reads! { deserialize_seq => |node, visitor| match node {
        Self::List(list) => visitor.visit_seq(SeqDeserializer::new(list.into_iter())),
        _ => Err(Unreadable),
    } }

    reads! { deserialize_map => |node, visitor| match node {
        Self::Record(record) => visitor.visit_map(MapDeserializer::new(record.into_iter())),
        _ => Err(Unreadable),
    } }

    reads! { deserialize_option => |node, visitor| match node {
        Self::Null => visitor.visit_none(),
        node => visitor.visit_some(node),
    } }

    reads! { deserialize_unit deserialize_ignored_any => |_node, visitor| visitor.visit_unit() }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_enum(match self {
            Self::Text(name) => Variant { name, content: Self::Null },
            Self::Record(mut record) if record.len() == 1 => match record.pop() {
                Some((name, content)) => Variant { name, content },
                None => return Err(Unreadable),
            },
            _ => return Err(Unreadable),
        })
    }
}

impl IntoDeserializer<'_, Unreadable> for Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// One of several kinds, by its name, with what it holds.
struct Variant {
    name: String,
    content: Node,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Unreadable;
    type Variant = Node;

    fn variant_seed<S: de::DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Node)> {
        Ok((seed.deserialize(Node::Text(self.name))?, self.content))
    }
}

impl<'de> VariantAccess<'de> for Node {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<()> {
        Ok(())
    }

    fn newtype_variant_seed<S: de::DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value> {
        self.deserialize_map(visitor)
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not what was expected")
    }
}

impl std::error::Error for Unreadable {}

/// Every mistake is the same: the words for each, and what would put them together, stay out of the download.
impl de::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}
