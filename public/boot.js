// Starts the app. A file of its own, because the content security policy allows no inline script.
import init from "{{app.js}}";

const starting = document.getElementById("starting");
starting.hidden = false;

try {
  await init({ module_or_path: "{{app.wasm}}" });
  document.getElementById("start").remove();
} catch (reason) {
  starting.hidden = true;
  document.getElementById("cannot-start").hidden = false;
  console.warn("Recourse could not start:", reason);
}
