package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory with the persistent data of one instance: the database, its passwords, the master
 * key.
 *
 * @param root absolute; it need not exist yet
 */
public record TributaryHome(Path root) {
  public TributaryHome {
    root = root.toAbsolutePath().normalize();
  }

  /** Held by the running instance, and freed by the kernel however that instance ends. */
  Path lock() {
    return root.resolve("tributary.lock");
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  /** The database cluster: PGDATA. */
  public Path cluster() {
    return postgres().resolve("cluster");
  }

  /** A cluster that is being made and becomes {@link #cluster()} when it is whole. */
  Path clusterInTheMaking() {
    return postgres().resolve("cluster.new");
  }

  Path log() {
    return postgres().resolve("log");
  }

  Path adminPassword() {
    return postgres().resolve("admin.password");
  }

  Path programPassword() {
    return postgres().resolve("program.password");
  }

  /** The key that everything encrypted in the database depends on. */
  public Path masterKey() {
    return root.resolve("master.key");
  }

  /** Files that browsers send, for as long as their request takes. */
  public Path uploads() {
    return root.resolve("uploads");
  }

  /** Creates what is missing, or fails when it cannot be written. */
  TributaryHome prepared() {
    try {
      Files.createDirectories(postgres());
      Files.delete(Files.createTempFile(root, "writable", null));
      Files.delete(Files.createTempFile(postgres(), "writable", null));
      return this;
    } catch (IOException e) {
      throw new PlatformFailed(e, PlatformErrorCode.HOME_NOT_WRITABLE, root.toString());
    }
  }
}
