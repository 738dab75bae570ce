/** What is typed after a command: options, the values they take, and the one sentence for a wrong one. */
package convolens.cli.option;
