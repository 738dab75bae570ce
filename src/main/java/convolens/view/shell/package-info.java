/** The main window: navigator, stage, inspector, sentence, timeline, status bar. */
package convolens.view.shell;
