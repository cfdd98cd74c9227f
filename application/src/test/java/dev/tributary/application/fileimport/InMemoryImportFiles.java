package dev.tributary.application.fileimport;

import dev.tributary.domain.fileimport.ImportId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files of one test, in parts. */
public final class InMemoryImportFiles implements ImportFiles {
  private final Map<ImportId, List<byte[]>> files = new HashMap<>();

  /** How many bytes each part has. */
  public List<Integer> parts(ImportId id) {
    return files.getOrDefault(id, List.of()).stream().map(part -> part.length).toList();
  }

  @Override
  public void append(ImportId id, int number, byte[] bytes) {
    List<byte[]> parts = files.computeIfAbsent(id, each -> new ArrayList<>());
    if (number != parts.size()) {
      throw new IllegalArgumentException("part %d after %d".formatted(number, parts.size()));
    }
    parts.add(bytes.clone());
  }

  @Override
  public byte[] first(ImportId id) {
    List<byte[]> parts = files.getOrDefault(id, List.of());
    return parts.isEmpty() ? new byte[0] : parts.getFirst().clone();
  }

  @Override
  public InputStream open(ImportId id) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    files.getOrDefault(id, List.of()).forEach(whole::writeBytes);
    return new ByteArrayInputStream(whole.toByteArray());
  }

  @Override
  public void remove(ImportId id) {
    files.remove(id);
  }
}
