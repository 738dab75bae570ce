package convolens.model;

/**
 * Where the window is, in screen coordinates, and whether it fills the screen. The bounds of a maximised window are
 * those it returns to.
 */
public record WindowBounds(double x, double y, double width, double height, boolean maximised) {}
