//! AES-GCM by the browser's own cryptography: a text and the name it is kept under become one sealed text.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, ArrayBuffer, Uint8Array};
use web_sys::{AesGcmParams, Crypto, CryptoKey};

const ALGORITHM: &str = "AES-GCM";
/// The bytes of the random beginning that AES-GCM wants new for every text (NIST SP 800-38D, 8.2).
const NONCE: usize = 12;

/// A key that the browser holds and never shows again.
#[derive(Clone)]
pub struct Cipher {
    crypto: Crypto,
    key: CryptoKey,
}

impl Cipher {
    /// Takes a key of 32 bytes, in base64. None where the browser refuses, as it does on a page without TLS.
    pub async fn new(key: &str) -> Option<Self> {
        let crypto = window().crypto().ok()?;
        let bytes = Uint8Array::from(from_base64(key)?.as_slice());
        let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
        let import = crypto.subtle().import_key_with_str("raw", &bytes, ALGORITHM, false, &uses).ok()?;
        let key = JsFuture::from(import).await.ok()?.dyn_into().ok()?;
        Some(Self { crypto, key })
    }

    /// Seals a text so that it opens only under the name it was kept under.
    pub async fn seal(&self, name: &str, text: &str) -> Option<String> {
        let mut nonce = [0; NONCE];
        self.crypto.get_random_values_with_u8_array(&mut nonce).ok()?;
        let subtle = self.crypto.subtle();
        let sealing =
            subtle.encrypt_with_object_and_u8_array(&parameters(name, &nonce), &self.key, text.as_bytes());
        let sealed = bytes(JsFuture::from(sealing.ok()?).await.ok()?)?;
        to_base64(&[nonce.as_slice(), &sealed].concat())
    }

    /// Opens a sealed text. None for one of another key or name, or that somebody changed.
    pub async fn open(&self, name: &str, sealed: &str) -> Option<String> {
        let sealed = from_base64(sealed)?;
        let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
        let subtle = self.crypto.subtle();
        let opening = subtle.decrypt_with_object_and_u8_array(&parameters(name, nonce), &self.key, sealed);
        let opened = bytes(JsFuture::from(opening.ok()?).await.ok()?)?;
        String::from_utf8(opened).ok()
    }
}

fn parameters(name: &str, nonce: &[u8]) -> AesGcmParams {
    let parameters = AesGcmParams::new_with_u8_array(ALGORITHM, &Uint8Array::from(nonce));
    parameters.set_additional_data_u8_array(&Uint8Array::from(name.as_bytes()));
    parameters
}

fn bytes(buffer: JsValue) -> Option<Vec<u8>> {
    let buffer: ArrayBuffer = buffer.dyn_into().ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn to_base64(bytes: &[u8]) -> Option<String> {
    let binary: String = bytes.iter().copied().map(char::from).collect();
    window().btoa(&binary).ok()
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let binary = window().atob(text).ok()?;
    binary.chars().map(|c| u8::try_from(c).ok()).collect()
}
