/** Painted stages: where their matrices lie, what mouse and keyboard do on them, and how a step comes. */
@NullMarked
package convolens.view.stage;

import org.jspecify.annotations.NullMarked;
