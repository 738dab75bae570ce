/** Where everything on the stage of a window that slides lies. */
package convolens.view.sliding.layout;
