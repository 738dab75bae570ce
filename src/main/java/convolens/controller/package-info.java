/** The threads and the wiring: one controller per scene, the workers, and the one animation timer. */
package convolens.controller;
