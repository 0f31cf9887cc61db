/** Light or dark is chosen without script; this remembers the choice, where the browser lets a page remember. */
function appearance() {
  const key = "chancery-appearance";
  for (const choice of document.querySelectorAll('input[name="appearance"]')) {
    if (!(choice instanceof HTMLInputElement)) continue;
    try {
      if (localStorage.getItem(key) === choice.id) choice.checked = true;
    } catch {
      return;
    }
    choice.addEventListener("change", () => localStorage.setItem(key, choice.id));
  }
}
appearance();
