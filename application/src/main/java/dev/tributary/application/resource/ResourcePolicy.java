package dev.tributary.application.resource;

import java.util.List;

/**
 * Which tables may become resources.
 *
 * @param schemas as the operator lists them
 */
public record ResourcePolicy(List<String> schemas) {
  /** The program's own schemas: they hold secrets and the runs of all users. */
  private static final List<String> OWN = List.of("tributary", "work", "information_schema");

  public ResourcePolicy {
    schemas = schemas.stream().filter(schema -> !OWN.contains(schema)).toList();
  }

  /** Whether tables of {@code schema} may; the database keeps {@code pg_} for itself. */
  boolean allows(String schema) {
    return schemas.contains(schema) && !schema.startsWith("pg_");
  }
}
