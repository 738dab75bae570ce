/** What is seen: views are functions of models. Knows no thread and no file. */
@NullMarked
package convolens.view;

import org.jspecify.annotations.NullMarked;
