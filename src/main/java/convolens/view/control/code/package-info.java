/** Code that can be read, walked through and pointed at. */
package convolens.view.control.code;
