/** The stage of section 7.4: arrays in panes, linked cell by cell. */
package convolens.view.unfold;
