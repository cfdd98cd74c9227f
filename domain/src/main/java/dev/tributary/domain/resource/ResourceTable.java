package dev.tributary.domain.resource;

/** The table or view that holds a resource's rows, by its names in the database. */
public record ResourceTable(String schema, String name) {
  @Override
  public String toString() {
    return schema + "." + name;
  }
}
