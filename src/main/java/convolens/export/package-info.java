/** What is on screen, or was computed for it, as files of other programs' formats. */
package convolens.export;
