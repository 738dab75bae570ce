/** What can be asked of an operation, and what each recognisable mistake would make of the same numbers. */
@NullMarked
package convolens.model.question;

import org.jspecify.annotations.NullMarked;
