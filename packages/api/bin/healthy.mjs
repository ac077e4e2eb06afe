// Exits with 0 when the server in this container says that it is ready: for images without a shell or curl.
const response = await fetch(`http://127.0.0.1:${process.env.PORT ?? 8080}/health/ready`).catch(() => undefined);
process.exit(response?.ok ? 0 : 1);
