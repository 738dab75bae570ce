/** States of scenes as values in small JSON files, single ones and tours of several. Untrusted when they are read. */
@NullMarked
package convolens.interchange.scenario;

import org.jspecify.annotations.NullMarked;
