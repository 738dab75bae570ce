/** Files that outlive the program: where they lie, how they are written and read. */
package convolens.interchange;
