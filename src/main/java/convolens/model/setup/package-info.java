/** What several scenes are set up with: sizes, input, filters, edits and their history, and what is refused. */
package convolens.model.setup;
