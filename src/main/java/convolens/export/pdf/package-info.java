/** What is painted as pages of a PDF: an ink, its fonts, and the file they are written to. */
@NullMarked
package convolens.export.pdf;

import org.jspecify.annotations.NullMarked;
