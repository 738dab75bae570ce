/**
 * From files to tensors: IDX files, labelled data sets, and the mini-batches drawn from them.
 *
 * <p>Files are not trusted: whatever is wrong with one is a {@link convolens.data.DataException} of one sentence, and
 * no file makes the program take more memory than its own contents and a bound allow.
 */
@NullMarked
package convolens.data;

import org.jspecify.annotations.NullMarked;
