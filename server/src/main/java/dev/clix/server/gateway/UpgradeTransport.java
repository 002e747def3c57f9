package dev.clix.server.gateway;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.transport.Transport;
import java.net.SocketAddress;
import java.util.concurrent.ThreadFactory;

/** The machine's best transport, with an {@link UpgradeHandler} before each server. */
public final class UpgradeTransport implements io.vertx.core.transport.Transport, Transport {
    private final io.vertx.core.transport.Transport best;
    private final Transport transport;
    private final UpgradeHandler upgradeHandler;

    public UpgradeTransport(UpgradeHandler upgradeHandler) {
        io.vertx.core.transport.Transport known = io.vertx.core.transport.Transport.nativeTransport();
        this.best = known != null && known.available() ? known : io.vertx.core.transport.Transport.NIO;
        this.transport = best.implementation();
        this.upgradeHandler = upgradeHandler;
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        transport.configure(options, domainSocket, bootstrap);
        if (!domainSocket) leaveAsTheyAre(options, bootstrap);
        bootstrap.childHandler(upgradeHandler.before(bootstrap.config().childHandler()));
    }

    /** Vert.x sets on each connection, with a system call for each, what a new one has anyway (tcp(7)). */
    private static void leaveAsTheyAre(NetServerOptions options, ServerBootstrap bootstrap) {
        if (!options.isTcpKeepAlive()) bootstrap.childOption(ChannelOption.SO_KEEPALIVE, null);
        if (!options.isTcpCork()) bootstrap.childOption(EpollChannelOption.TCP_CORK, null);
        if (options.getTcpUserTimeout() == 0) bootstrap.childOption(EpollChannelOption.TCP_USER_TIMEOUT, null);
    }

    @Override
    public String name() {
        return best.name();
    }

    @Override
    public boolean available() {
        return best.available();
    }

    @Override
    public Throwable unavailabilityCause() {
        return best.unavailabilityCause();
    }

    @Override
    public Transport implementation() {
        return this;
    }

    @Override
    public boolean supportsDomainSockets() {
        return transport.supportsDomainSockets();
    }

    @Override
    public boolean supportFileRegion() {
        return transport.supportFileRegion();
    }

    @Override
    public boolean isAvailable() {
        return transport.isAvailable();
    }

    @Override
    public SocketAddress convert(io.vertx.core.net.SocketAddress address) {
        return transport.convert(address);
    }

    @Override
    public io.vertx.core.net.SocketAddress convert(SocketAddress address) {
        return transport.convert(address);
    }

    @Override
    public IoHandlerFactory ioHandlerFactory() {
        return transport.ioHandlerFactory();
    }

    @Override
    public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory factory, int ioRatio) {
        return transport.eventLoopGroup(type, threads, factory, ioRatio);
    }

    @Override
    public DatagramChannel datagramChannel() {
        return transport.datagramChannel();
    }

    @Override
    @SuppressWarnings("deprecation") // netty's; Vert.x asks by it
    public DatagramChannel datagramChannel(InternetProtocolFamily family) {
        return transport.datagramChannel(family);
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        return transport.channelFactory(domainSocket);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return transport.serverChannelFactory(domainSocket);
    }

    @Override
    public void configure(DatagramChannel channel, DatagramSocketOptions options) {
        transport.configure(channel, options);
    }

    @Override
    public void configure(ClientOptionsBase options, int connectTimeout, boolean domainSocket, Bootstrap bootstrap) {
        transport.configure(options, connectTimeout, domainSocket, bootstrap);
    }
}
