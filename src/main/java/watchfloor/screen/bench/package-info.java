/** What the wall costs, measured in real windows or off-screen beside bare JavaFX. Nothing here is part of a room that runs. */
package watchfloor.screen.bench;
