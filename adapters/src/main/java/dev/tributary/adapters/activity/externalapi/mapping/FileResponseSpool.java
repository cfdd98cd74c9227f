package dev.tributary.adapters.activity.externalapi.mapping;

import dev.tributary.application.activity.externalapi.mapping.ResponseSpool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Stores responses in files that no other process can open: they are unlinked before they are
 * filled.
 */
@ApplicationScoped
public class FileResponseSpool implements ResponseSpool {
  @Override
  public SpooledResponse of(InputStream body) throws IOException {
    Path file = Files.createTempFile("tributary-response", ".json");
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Files.delete(file);
      body.transferTo(Channels.newOutputStream(channel));
      return new SpoolFile(channel);
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private record SpoolFile(FileChannel channel) implements SpooledResponse {
    /** A parser closes what it has read to the end; the copy is read again. */
    @Override
    public InputStream open() throws IOException {
      channel.position(0);
      return new FilterInputStream(Channels.newInputStream(channel)) {
        @Override
        public void close() {}
      };
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
