package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.response.BodyFormat;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * A response as it arrives.
 *
 * @param bytes which may be packed by gzip or zip
 * @param charset that its head declares
 * @param mostBytes that it may have when it is unpacked
 */
public record ResponseBody(InputStream bytes, Charset charset, BodyFormat format, long mostBytes) {}
