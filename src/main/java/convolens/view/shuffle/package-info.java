/** The stage of section 7.2.1: digits and their shuffled twins, four curves, and what they say. */
package convolens.view.shuffle;
