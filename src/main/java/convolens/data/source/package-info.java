/**
 * Data from elsewhere: what other programs and collections keep labelled images in, known by contents, and read into one
 * {@link convolens.data.FoundData}. {@link convolens.data.source.DataSource} is the door.
 *
 * <p>Files are not trusted: whatever is wrong with one is a {@link convolens.data.DataException} of one sentence, and
 * no file makes the program take more memory than a bound allows.
 */
@NullMarked
package convolens.data.source;

import org.jspecify.annotations.NullMarked;
