/** The settings of a scene in which a window slides, and equation 7.1 with their numbers. */
package convolens.view.sliding.settings;
