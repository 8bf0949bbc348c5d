/* Plain ES5: the only script that Trident (Office 2016 and 2019) can run. Says why the pane stays empty. */
(function () {
  if (document.documentMode === undefined) return;
  document.getElementById("root").style.display = "none";
  document.getElementById("old-view").style.display = "block";
})();
