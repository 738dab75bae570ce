/** State of the scene of the filters (7.6.1). */
package convolens.model.filters;
