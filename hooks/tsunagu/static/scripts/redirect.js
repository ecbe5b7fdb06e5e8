/* An old address leads on with its ?… and #…, which the page's own redirect (a meta tag below) would drop.
 * The page is stopped here, so that the two don't race; where there is neither, nothing is done. */
(function (tail, script) {
  if (!tail) return
  stop()
  location.replace(script.getAttribute("data-to") + tail)
})(location.search + location.hash, document.currentScript)
