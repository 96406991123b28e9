// What a library under this policy must not do.
try {
  window.answer = String(new Function('return 1')());
} catch (error) {
  window.answer = error.name;
}
