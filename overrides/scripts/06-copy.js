// --- Copying: what happened is said where `output` is; where a browser refuses, the text is selected --------
// The words, and the buttons under a citation, come with this script (overrides/partials/share.html).
const share = $("[data-share]");
const copied = async (element, output, words = share.dataset.copied) => {
  try {
    await navigator.clipboard.writeText(element.textContent);
    output.value = words;
  } catch {
    getSelection().selectAllChildren(element);
    output.value = share.dataset.selected;
  }
};
