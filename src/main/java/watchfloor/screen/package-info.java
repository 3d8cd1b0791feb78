/** What every window needs: the ticker and the lane to the JavaFX thread, styles, text with emoji, the watch over screens. */
package watchfloor.screen;
