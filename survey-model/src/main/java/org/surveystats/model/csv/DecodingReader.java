package org.surveystats.model.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/** Decodes a file, obeys its byte order mark, counts bytes and lines, and refuses bytes that the encoding does not have. */
final class DecodingReader extends Reader {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final String source;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final Charset charset;
    private final CharsetDecoder decoder;
    private long read;
    private long line = 1;
    private boolean ended;

    DecodingReader(InputStream in, String source, Charset declared) throws IOException {
        this.in = in;
        this.source = source;
        fill();
        bytes.flip();
        this.charset = byteOrderMark(declared);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Passes over a byte order mark, which names the encoding. */
    private Charset byteOrderMark(Charset declared) {
        if (starts(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        }
        if (starts(0xFE, 0xFF)) {
            bytes.position(2);
            return StandardCharsets.UTF_16BE;
        }
        if (starts(0xFF, 0xFE)) {
            bytes.position(2);
            return StandardCharsets.UTF_16LE;
        }
        return declared;
    }

    private boolean starts(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    long bytesRead() {
        return read - bytes.remaining();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int count = chars.position();
            if (count > 0) {
                countLines(target, offset, count);
                return count;
            }
            if (result.isError()) {
                throw new FormatException(wrongEncoding(result.length()));
            }
            if (ended) {
                return -1;
            }
            bytes.compact();
            fill();
            bytes.flip();
        }
    }

    private void fill() throws IOException {
        while (!ended && bytes.hasRemaining()) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (count < 0) {
                ended = true;
            } else {
                read += count;
                bytes.position(bytes.position() + count);
            }
        }
    }

    private void countLines(char[] target, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (target[i] == '\n') {
                line++;
            }
        }
    }

    private Problem wrongEncoding(int length) {
        StringBuilder found = new StringBuilder("the bytes");
        for (int i = 0; i < length; i++) {
            found.append(String.format(" %02X", bytes.get(bytes.position() + i)));
        }
        return Problem.at(Place.unknown().withSource(source).withLine(line), "bytes that are no " + charset.name())
                .found(found + " at byte " + (bytesRead() + 1))
                .expected("a file in " + charset.name())
                .hint("declare the file's encoding, such as windows-1251 for older Russian files");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
