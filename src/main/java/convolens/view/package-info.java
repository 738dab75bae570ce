/** What is seen: views are functions of models. Knows no thread and no file. */
package convolens.view;
