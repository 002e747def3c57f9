package dev.clix.server.node;

import dev.clix.server.game.RoomOwner;
import java.util.Optional;

/** This server among others: its identity, and its address. Safe for use by many threads. */
public final class ServerNode {
    private final String id;
    private final Optional<String> publicUrl;
    private volatile String url;

    /**
     * @param id drawn for this process
     * @param url where other servers reach it, without a slash at the end; {@link #foundAt} tells better once it listens
     * @param publicUrl where players find it, if that is another place
     */
    public ServerNode(String id, String url, Optional<String> publicUrl) {
        this.id = id;
        this.url = url;
        this.publicUrl = publicUrl;
    }

    /** Where it listens, now that it does. */
    public void foundAt(String address) {
        url = address;
    }

    public String id() {
        return id;
    }

    public String url() {
        return url;
    }

    /** Where players find it. */
    public String playersUrl() {
        return publicUrl.orElse(url);
    }

    /** This server as the owner of a room. */
    public RoomOwner owning(long term) {
        return new RoomOwner(id, url, term);
    }
}
