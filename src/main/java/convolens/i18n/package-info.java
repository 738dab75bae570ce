/** The program's words, in English and Korean. */
package convolens.i18n;
