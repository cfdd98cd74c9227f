package dev.tributary.application.fileimport;

import dev.tributary.domain.access.Actor;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.problem.Message;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Imports of one test, as far as their states; no worker claims them. */
public final class InMemoryFileImports implements FileImports {
  private record Stored(String fileName, ImportState state, Instant at) {}

  private final Map<ImportId, Stored> imports = new LinkedHashMap<>();
  private final InMemoryImportFiles files;
  private long ids;

  public InMemoryFileImports(InMemoryImportFiles files) {
    this.files = files;
  }

  /** The ids of all imports in the order of their creation. */
  public List<ImportId> all() {
    return List.copyOf(imports.keySet());
  }

  /** The name of its file. */
  public String fileName(ImportId id) {
    return stored(id).fileName();
  }

  /** The state as it is stored. */
  public ImportState state(ImportId id) {
    return stored(id).state();
  }

  @Override
  public ImportId receive(String fileName, String resource, Actor by, Instant at) {
    ImportId id = new ImportId(new UUID(0, ++ids));
    imports.put(id, new Stored(fileName, ImportState.RECEIVING, at));
    return id;
  }

  @Override
  public void accept(ImportId id, ImportPlan plan, ReceivedFile file, Instant at) {
    imports.put(id, new Stored(fileName(id), ImportState.RECEIVED, at));
  }

  @Override
  public void remove(ImportId id) {
    imports.remove(id);
    files.remove(id);
  }

  @Override
  public Optional<ImportState> locked(ImportId id) {
    return Optional.ofNullable(imports.get(id)).map(Stored::state);
  }

  @Override
  public Optional<ImportClaim> claim(ImportId id, String node, Instant at) {
    throw new UnsupportedOperationException("no workers here");
  }

  @Override
  public void progress(ImportClaim claim, ImportStage stage, ImportCounts counts) {
    throw new UnsupportedOperationException("no workers here");
  }

  @Override
  public void release(ImportClaim claim) {
    throw new UnsupportedOperationException("no workers here");
  }

  @Override
  public void end(ImportId id, ImportState state, Optional<Message> failure, Instant at) {
    imports.put(id, new Stored(fileName(id), state, at));
  }

  @Override
  public boolean reopen(ImportId id) {
    Stored ended = stored(id);
    boolean there = !files.parts(id).isEmpty();
    if (there) {
      imports.put(id, new Stored(ended.fileName(), ImportState.RECEIVED, ended.at()));
    }
    return there;
  }

  @Override
  public int removeBefore(Instant ended, Instant idle, int most) {
    List<ImportId> old =
        imports.entrySet().stream()
            .filter(each -> isOld(each.getValue(), ended, idle))
            .map(Map.Entry::getKey)
            .limit(most)
            .toList();
    old.forEach(this::remove);
    return old.size();
  }

  @Override
  public int removeFilesBefore(Instant ended, int most) {
    List<ImportId> old =
        imports.entrySet().stream()
            .filter(each -> each.getValue().state().ended())
            .filter(each -> each.getValue().at().isBefore(ended))
            .map(Map.Entry::getKey)
            .filter(id -> !files.parts(id).isEmpty())
            .limit(most)
            .toList();
    old.forEach(files::remove);
    return old.size();
  }

  @Override
  public int dropOrphans() {
    return 0;
  }

  private static boolean isOld(Stored stored, Instant ended, Instant idle) {
    return stored.state().ended()
        ? stored.at().isBefore(ended)
        : stored.state() == ImportState.RECEIVING && stored.at().isBefore(idle);
  }

  private Stored stored(ImportId id) {
    return Optional.ofNullable(imports.get(id)).orElseThrow();
  }
}
