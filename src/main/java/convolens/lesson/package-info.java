/** The registry of scenes. Knows nobody. */
package convolens.lesson;
