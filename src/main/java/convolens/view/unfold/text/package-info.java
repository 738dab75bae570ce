/** What the scenes of section 7.4 say: sentences, captions, answers. */
package convolens.view.unfold.text;
