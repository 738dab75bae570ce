/** Words: what is found by them, the glossary, and terms that explain themselves. */
@NullMarked
package convolens.view.words;

import org.jspecify.annotations.NullMarked;
