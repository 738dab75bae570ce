/** What {@code bench} measures: the engine phase by phase, and what scenes cost the thread that paints. */
package convolens.cli.bench;
