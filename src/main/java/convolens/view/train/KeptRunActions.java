package convolens.view.train;

import convolens.model.train.KeptRunEntry;

/** What can be done with the runs of earlier sessions. */
public interface KeptRunActions {
    /** Looks again which there are. */
    void refresh();

    /** Brings one into the list of this session. */
    void open(KeptRunEntry entry);

    /** Deletes one; it can be undone. */
    void delete(KeptRunEntry entry);
}
