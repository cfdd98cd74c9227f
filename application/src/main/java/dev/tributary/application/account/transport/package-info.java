/**
 * The certificates, proxies and TLS settings that connections of an account use, with their
 * secrets.
 */
@NullMarked
package dev.tributary.application.account.transport;

import org.jspecify.annotations.NullMarked;
