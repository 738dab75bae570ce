/** What the scenes of section 7.4 say: sentences, captions, answers. */
@NullMarked
package convolens.view.unfold.text;

import org.jspecify.annotations.NullMarked;
