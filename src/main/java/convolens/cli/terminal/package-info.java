/** What a terminal can show: colours, progress, tables and curves as text. */
package convolens.cli.terminal;
