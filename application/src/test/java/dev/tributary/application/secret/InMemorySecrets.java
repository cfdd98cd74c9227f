package dev.tributary.application.secret;

import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.StoredSecret;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sealed secrets of one test. */
public final class InMemorySecrets implements Secrets {
  private final SortedMap<String, StoredSecret> secrets = new TreeMap<>();

  @Override
  public void lock() {}

  @Override
  public Optional<StoredSecret> find(SecretName name) {
    return Optional.ofNullable(secrets.get(name.value()));
  }

  @Override
  public List<StoredSecret> named(Collection<SecretName> names) {
    return names.stream().distinct().flatMap(name -> find(name).stream()).toList();
  }

  @Override
  public List<StoredSecret> list(Optional<SecretName> after, int limit) {
    return secrets.tailMap(after.map(name -> name.value() + "\0").orElse("")).values().stream()
        .limit(limit)
        .toList();
  }

  @Override
  public boolean save(StoredSecret secret) {
    return secrets.put(secret.name().value(), secret) == null;
  }

  @Override
  public void remove(SecretName name) {
    secrets.remove(name.value());
  }

  @Override
  public List<String> keyIds() {
    return secrets.values().stream()
        .map(secret -> secret.encrypted().keyId())
        .distinct()
        .sorted()
        .toList();
  }
}
