/** The shift lead's window: what the wall does now, and the layouts that it may show. What is computed is free of the toolkit. */
package watchfloor.screen.lead;
