/*
 * Plain ES5: the only script that an old engine can run. Says why the pane or the page stays empty. What they need is
 * tried, not the engine's name: Trident (Office 2016 and 2019), EdgeHTML (Windows without WebView2) and WebKit before
 * 16.4 (older macOS) know no lookbehind, without which their script is not even read. A page that is one file is
 * packed, and is unpacked by what Firefox has since 113.
 */
(function () {
  function isModern() {
    try {
      new RegExp("(?<!a)b", "u");
    } catch (error) {
      return !error;
    }
    return (
      typeof Object.hasOwn === "function" &&
      typeof Array.prototype.at === "function" &&
      typeof Worker === "function" &&
      document.documentMode === undefined &&
      (document.querySelector("script[data-file]") === null || typeof DecompressionStream === "function")
    );
  }
  if (isModern()) return;
  document.getElementById("root").style.display = "none";
  document.getElementById("old-view").style.display = "block";
})();
