/* Cameras for a machine without one: what the kernel answers a program about /dev/video*.
 *
 * Laid under one process with LD_PRELOAD. The program and its V4L2 driver run as they are; only the
 * calls that would reach the kernel are answered here, from files of pictures (pretend_camera.py
 * writes them): five numbers (width, height, pictures, ENDING, squeezed), then every picture as its
 * size and its bytes.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

enum { BUFFERS = 4, FILES = 1024, PAGE = 4096, BETWEEN_US = 20000 };
/* What comes after the last picture: it stays, the camera is pulled out; or it is in use by somebody
 * else, never gives a picture, or a call to it never comes back. */
enum { STAYS, PULLED_OUT, IN_USE, SILENT, STUCK };

struct camera {
    uint32_t width, height, count, ending, squeezed, shown;
    uint32_t size; /* of the largest picture */
    uint32_t *sizes;
    uint8_t **pictures; /* NULL: this file descriptor is no camera */
    uint8_t *buffer[BUFFERS];
    int queued[BUFFERS];
};

static struct camera cameras[FILES];

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static int refuse(int why)
{
    errno = why;
    return -1;
}

static struct camera *camera_of(int fd)
{
    return fd >= 0 && fd < FILES && cameras[fd].pictures ? &cameras[fd] : NULL;
}

/* Without udev a program looks through /dev itself. */
void *dlopen(const char *file, int flags)
{
    void *(*ask)(const char *, int) = real("dlopen");
    return file && strstr(file, "libudev") ? NULL : ask(file, flags);
}

DIR *opendir(const char *name)
{
    DIR *(*ask)(const char *) = real("opendir");
    return ask(strcmp(name, "/dev") ? name : getenv("CAMERAS"));
}

static void load(struct camera *camera, FILE *file)
{
    uint32_t head[5], each;
    if (fread(head, sizeof *head, 5, file) != 5)
        abort();
    *camera = (struct camera){head[0], head[1], head[2], head[3], head[4], .size = 1};
    camera->sizes = calloc(camera->count + 1, sizeof *camera->sizes);
    camera->pictures = calloc(camera->count + 1, sizeof *camera->pictures);
    for (uint32_t at = 0; at < camera->count; at++) {
        if (fread(&each, sizeof each, 1, file) != 1)
            abort();
        camera->sizes[at] = each;
        camera->pictures[at] = malloc(each);
        if (fread(camera->pictures[at], 1, each, file) != each)
            abort();
        if (each > camera->size)
            camera->size = each;
    }
}

int open(const char *path, int flags, ...)
{
    int (*ask)(const char *, int, ...) = real("open");
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    va_end(more);
    if (strncmp(path, "/dev/video", 10))
        return ask(path, flags, mode);
    char from[PAGE];
    snprintf(from, sizeof from, "%s/%s", getenv("CAMERAS"), path + 5);
    FILE *file = fopen(from, "rb");
    if (!file)
        return refuse(ENOENT);
    struct camera camera;
    load(&camera, file);
    fclose(file);
    /* A device that is always ready, or one that never is. */
    int fd = ask(camera.ending == SILENT ? "/dev/ptmx" : "/dev/null", O_RDWR | O_NOCTTY);
    cameras[fd] = camera;
    return fd;
}

static int next_picture(struct camera *camera, struct v4l2_buffer *asked)
{
    usleep(BETWEEN_US); /* the time a picture takes */
    if (camera->shown == camera->count && camera->ending == PULLED_OUT)
        return refuse(ENODEV);
    uint32_t at = camera->shown < camera->count ? camera->shown++ : camera->count - 1;
    for (int i = 0; i < BUFFERS; i++) {
        if (!camera->queued[i])
            continue;
        camera->queued[i] = 0;
        memcpy(camera->buffer[i], camera->pictures[at], camera->sizes[at]);
        asked->index = i;
        asked->bytesused = camera->sizes[at];
        asked->timestamp.tv_sec = at + 1;
        return 0;
    }
    return refuse(EAGAIN);
}

int ioctl(int fd, unsigned long request, ...)
{
    va_list more;
    va_start(more, request);
    void *asked = va_arg(more, void *);
    va_end(more);
    struct camera *camera = camera_of(fd);
    if (!camera) {
        int (*ask)(int, unsigned long, ...) = real("ioctl");
        return ask(fd, request, asked);
    }
    uint32_t kind = camera->squeezed ? V4L2_PIX_FMT_MJPEG : V4L2_PIX_FMT_YUYV;
    switch ((uint32_t)request) {
    case VIDIOC_QUERYCAP: {
        struct v4l2_capability *out = asked;
        memset(out, 0, sizeof *out);
        snprintf((char *)out->card, sizeof out->card, "Kamera %u", camera->width);
        snprintf((char *)out->bus_info, sizeof out->bus_info, "usb-%u", camera->width);
        out->capabilities = out->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
        return 0;
    }
    case VIDIOC_ENUM_FMT: {
        struct v4l2_fmtdesc *out = asked;
        out->pixelformat = kind;
        return out->index ? refuse(EINVAL) : 0;
    }
    case VIDIOC_ENUM_FRAMESIZES: {
        struct v4l2_frmsizeenum *out = asked;
        out->type = V4L2_FRMSIZE_TYPE_DISCRETE;
        out->discrete.width = camera->width;
        out->discrete.height = camera->height;
        return out->index ? refuse(EINVAL) : 0;
    }
    case VIDIOC_ENUM_FRAMEINTERVALS: {
        struct v4l2_frmivalenum *out = asked;
        out->type = V4L2_FRMIVAL_TYPE_DISCRETE;
        out->discrete.numerator = 1;
        out->discrete.denominator = 30;
        return out->index ? refuse(EINVAL) : 0;
    }
    case VIDIOC_S_FMT:
        if (camera->ending == IN_USE)
            return refuse(EBUSY);
        if (camera->ending == STUCK)
            pause();
        /* fall through */
    case VIDIOC_G_FMT: {
        struct v4l2_format *out = asked;
        out->fmt.pix.width = camera->width;
        out->fmt.pix.height = camera->height;
        out->fmt.pix.pixelformat = kind;
        out->fmt.pix.bytesperline = camera->squeezed ? 0 : camera->width * 2;
        out->fmt.pix.sizeimage = camera->size;
        return 0;
    }
    case VIDIOC_G_PARM: {
        struct v4l2_streamparm *out = asked;
        out->parm.capture.timeperframe.numerator = 1;
        out->parm.capture.timeperframe.denominator = 30;
        return 0;
    }
    case VIDIOC_REQBUFS: {
        struct v4l2_requestbuffers *out = asked;
        out->count = BUFFERS;
        return out->memory == V4L2_MEMORY_MMAP ? 0 : refuse(EINVAL);
    }
    case VIDIOC_QUERYBUF: {
        struct v4l2_buffer *out = asked;
        out->length = camera->size;
        out->m.offset = out->index * PAGE;
        return 0;
    }
    case VIDIOC_QBUF:
        camera->queued[((struct v4l2_buffer *)asked)->index] = 1;
        return 0;
    case VIDIOC_DQBUF:
        return next_picture(camera, asked);
    case VIDIOC_S_PARM:
    case VIDIOC_STREAMON:
    case VIDIOC_STREAMOFF:
        return 0;
    default:
        return refuse(EINVAL);
    }
}

void *mmap(void *at, size_t length, int access, int flags, int fd, off_t offset)
{
    void *(*ask)(void *, size_t, int, int, int, off_t) = real("mmap");
    struct camera *camera = camera_of(fd);
    if (!camera)
        return ask(at, length, access, flags, fd, offset);
    void *memory = ask(NULL, length, access, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return camera->buffer[offset / PAGE] = memory;
}
