package dev.tributary.application.storage;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.storage.StorageFigures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The figures of what is stored. */
public interface Storage {
  /** Reads all that is stored, which takes time that grows with it. */
  StorageFigures measure(Instant now);

  /** Keeps the figures, with the largest thousand workflows, in place of the last ones. */
  void keep(StorageFigures figures);

  /** The last figures; empty before the first measurement. */
  Optional<StorageFigures> latest();

  /** Bytes that end with these runs. */
  long historyBytes(List<RunId> runs);

  /** Bytes of the sets of these runs. */
  long setBytes(List<RunId> runs);
}
