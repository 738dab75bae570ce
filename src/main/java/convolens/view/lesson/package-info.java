/** One view per lesson. */
package convolens.view.lesson;
