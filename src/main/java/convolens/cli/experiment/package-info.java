/** What the command {@code experiment} writes: its table, its lines, its files. */
package convolens.cli.experiment;
